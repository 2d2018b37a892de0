self.key = "{{api-key}}"
h = {"Authorization": f"Token token={self.key}"}
