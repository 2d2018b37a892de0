(define key "{{api-key}}")
(header "Authorization" (string-append "Token token=" key))
