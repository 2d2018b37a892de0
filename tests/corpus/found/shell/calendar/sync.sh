curl -sS -o oncall.ics '{{calendar-url}}'
