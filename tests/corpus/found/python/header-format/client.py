headers = {"Authorization": "Token token={}".format("{{api-key}}")}
