-- Stands in for `vim.lsp.config` and `vim.lsp.enable` where Neovim is too old for them, so that the example for newer ones is
-- at least started as it is written: its command, file types and settings, in Neovim's own client.
local configurations = {}
vim.lsp.config = function(name, configuration) configurations[name] = configuration end
vim.lsp.enable = function(name)
  local given, client = configurations[name], nil
  vim.api.nvim_create_autocmd('FileType', {
    pattern = given.filetypes,
    callback = function(event)
      client = client or vim.lsp.start_client({
        name = name,
        cmd = given.cmd,
        root_dir = vim.fn.getcwd(),
        on_init = function(started)
          started.notify('workspace/didChangeConfiguration', { settings = given.settings })
        end,
      })
      vim.lsp.buf_attach_client(event.buf, client)
    end,
  })
end
