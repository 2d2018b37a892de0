KEY = "{{api-key}}"
h = {"Authorization": "Token token=%s" % KEY}
