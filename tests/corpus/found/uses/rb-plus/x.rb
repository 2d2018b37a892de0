KEY = "{{api-key}}"
h = { "Authorization" => "Token token=" + KEY }
