(setq key "{{api-key}}")
(list (cons "Authorization" (concat "Token token=" key)))
