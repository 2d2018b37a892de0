CALENDARS = ["{{calendar-url}}"]
