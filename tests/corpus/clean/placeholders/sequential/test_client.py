def test():
    client = RestApiV2Client("0123456789abcdefghij")
    events = EventsApiV2Client("0123456789abcdef0123456789abcdef")
    other = EventsApiV2Client("deadbeefdeadbeefdeadbeefdeadbeef")
    more = APISession("abcdefghijklmnopqrst")
    again = Pagerduty("12345678901234567890123456789012")
