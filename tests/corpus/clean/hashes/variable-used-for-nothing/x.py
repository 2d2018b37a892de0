key = "{{url-safe:20}}"
cache.get(key)
print(self.key)
