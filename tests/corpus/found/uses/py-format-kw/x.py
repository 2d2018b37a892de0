KEY = '{{api-key}}'
h = {'Authorization': 'Token token={k}'.format(k=KEY)}
