@patch.dict("os.environ", {"PD_SERVICE_KEY": "{{integration-key}}"}, clear=True)
def test_all_options(self):
    pass
