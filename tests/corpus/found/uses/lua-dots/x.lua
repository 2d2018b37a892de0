local key = '{{api-key}}'
headers = { ['Authorization'] = 'Token token=' .. key }
