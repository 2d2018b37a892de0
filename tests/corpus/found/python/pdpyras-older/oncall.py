from pdpyras import APISession, EventsAPISession

session = APISession('{{api-key}}', default_from='ops@example.org')
events = EventsAPISession('{{routing-key}}')
