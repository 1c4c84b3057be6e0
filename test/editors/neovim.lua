-- Neovim as a writer uses it, told what to do by test/editors.test.ts: opens drafts, waits for diagnostics, asks for a
-- hover, picks a fix, saves, quits. What it saw goes to a file as JSON. Runs in Neovim 0.7 and later.
local saw = { version = tostring(vim.version().major) .. '.' .. tostring(vim.version().minor) }
local done, fault = pcall(function()
  local function await(what, holds)
    assert(vim.wait(20000, holds, 20), 'waited in vain for ' .. what)
  end
  local function clients()
    return (vim.lsp.get_clients or vim.lsp.get_active_clients)({ name = 'factdesk' })
  end
  -- The words under each diagnostic, with its severity: { { '4.1 percent', 'WARN' } }
  local function found()
    local list = vim.diagnostic.get(0)
    table.sort(list, function(a, b) return a.lnum < b.lnum or (a.lnum == b.lnum and a.col < b.col) end)
    return vim.tbl_map(function(one)
      local line = vim.api.nvim_buf_get_lines(0, one.lnum, one.lnum + 1, true)[1]
      return { line:sub(one.col + 1, one.end_col), vim.diagnostic.severity[one.severity] }
    end, list)
  end
  local function open(name, count)
    vim.cmd('edit ' .. name)
    await('diagnostics of ' .. name, function() return #vim.diagnostic.get(0) == count end)
    return found()
  end
  local function go(words)
    vim.fn.cursor(1, 1)
    assert(vim.fn.search(words) > 0, words)
  end

  saw.plain = open('plain.txt', 1)
  saw.newsroom = open('desk/draft.md', 1)
  saw.draft = open('draft.md', 2)

  go('percent')
  vim.lsp.buf.hover()
  local function shown()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      local buffer = vim.api.nvim_win_get_buf(window)
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
      end
    end
  end
  await('a hover', shown)
  saw.hover = shown()

  vim.ui.select = function(items, options, choose)
    saw.titles = vim.tbl_map(options.format_item, items)
    for index, title in ipairs(saw.titles) do
      if title:find('Not independently verified', 1, true) then return choose(items[index], index) end
    end
  end
  go('percent')
  vim.lsp.buf.code_action()
  await('the fix', function() return #vim.diagnostic.get(0) == 1 end)
  saw.fixed = vim.api.nvim_buf_get_lines(0, 0, 1, true)[1]

  -- The newsroom changes its mind.
  vim.cmd('edit desk/draft.md')
  vim.fn.writefile({ 'rules: { unsourced-number: hint }' }, 'desk/.factdesk.yaml')
  vim.cmd('write')
  await('the changed configuration', function() return found()[1][2] == 'HINT' end)
  saw.clients = #clients()
end)
if not done then saw.fault = tostring(fault) end
local encode = vim.json and vim.json.encode or vim.fn.json_encode
vim.fn.writefile({ encode(saw) }, os.getenv('FACTDESK_SAW'))
vim.cmd('qa!')
