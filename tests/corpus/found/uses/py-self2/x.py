class C:
    def __init__(self):
        self.key = '{{api-key}}'
    def h(self):
        return {'Authorization': 'Token token=' + self.key}
