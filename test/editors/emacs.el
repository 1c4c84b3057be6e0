;;; emacs.el --- Emacs as a writer uses it, told what to do by test/editors.test.ts. -*- lexical-binding: t -*-
;; Opens drafts, waits for diagnostics, asks for a hover, picks a fix, saves, quits. What it saw goes to a file as JSON.
(require 'cl-lib)
(require 'flymake)
(require 'json)

(defun await (what holds)
  (let ((end (+ (float-time) 20)) seen)
    (while (not (setq seen (funcall holds)))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05)
      ;; Changed files come as events, which batch mode takes in only where it waits for a key.
      (read-event nil nil 0.01))
    seen))

(defun found ()
  "The words under each diagnostic, with its severity: ((\"4.1 percent\" \"eglot-warning\"))."
  (mapcar (lambda (one)
            (vector (buffer-substring-no-properties (flymake-diagnostic-beg one) (flymake-diagnostic-end one))
                    (symbol-name (flymake-diagnostic-type one))))
          (sort (flymake-diagnostics)
                (lambda (a b) (< (flymake-diagnostic-beg a) (flymake-diagnostic-beg b))))))

(defun has (count)
  (lambda () (flymake-start) (= count (length (flymake-diagnostics)))))

(defvar folder (getenv "FACTDESK_FOLDER"))

(defun open (name count)
  (switch-to-buffer (find-file-noselect (expand-file-name name folder)))
  ;; Opening a file was no command here, after which `eglot-ensure' would have its turn.
  (run-hooks 'post-command-hook)
  ;; Where that starts nothing, the writer does: M-x eglot.
  (unless (eglot-managed-p) (apply #'eglot (eglot--guess-contact)))
  (await (concat "diagnostics of " name) (has count))
  (vconcat (found)))

(defun act (saw)
  (setq eglot-sync-connect t
        ;; The folder of the test is no version-controlled project.
        project-find-functions (list (lambda (_) (cons 'transient folder))))
  (puthash "version" emacs-version saw)
  (puthash "plain" (open "plain.txt" 1) saw)
  (puthash "newsroom" (open "desk/draft.md" 1) saw)
  (puthash "draft" (open "draft.md" 2) saw)

  (goto-char (point-min))
  (search-forward "4.1 per")
  (let (shown)
    (run-hook-with-args-until-success 'eldoc-documentation-functions
                                      (lambda (words &rest _) (when words (setq shown (format "%s" words)))))
    (puthash "hover" (await "a hover" (lambda () shown)) saw))

  (setq last-nonmenu-event ?\r) ; A key, not the mouse, which would get a menu.
  (cl-letf (((symbol-function 'completing-read)
             (lambda (_ choices &rest _)
               (let ((titles (all-completions "" choices)))
                 (puthash "titles" (vconcat titles) saw)
                 (cl-find-if (lambda (title) (string-match-p "Not independently verified" title)) titles)))))
    (eglot-code-actions (point) (1+ (point)) nil t))
  (save-buffer)
  (await "the fix" (has 1))
  (puthash "fixed" (buffer-substring-no-properties (point-min) (progn (goto-char (point-min)) (line-end-position))) saw)

  ;; The newsroom changes its mind.
  (switch-to-buffer (find-file-noselect (expand-file-name "desk/draft.md" folder)))
  (write-region "rules: { unsourced-number: hint }\n" nil ".factdesk.yaml" nil 'silent)
  (set-buffer-modified-p t)
  (save-buffer)
  (await "the changed configuration"
         (lambda () (flymake-start) (equal (aref (car (found)) 1) "eglot-note")))
  (puthash "clients" (length (apply #'append (hash-table-values eglot--servers-by-project))) saw))

(let ((saw (make-hash-table :test 'equal)))
  (condition-case fault (act saw)
    (error (puthash "fault" (format "%S" fault) saw)))
  (with-temp-file (getenv "FACTDESK_SAW") (insert (json-encode saw)))
  (dolist (buffer (buffer-list)) (with-current-buffer buffer (set-buffer-modified-p nil)))
  (kill-emacs))
