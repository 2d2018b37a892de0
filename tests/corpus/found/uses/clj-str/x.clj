(def key "{{api-key}}")
(def h {"Authorization" (str "Token token=" key)})
