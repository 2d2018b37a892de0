headers = {"Authorization": "Token token=%s" % "{{api-key}}"}
