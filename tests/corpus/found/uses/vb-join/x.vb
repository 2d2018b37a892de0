Dim kx As String = "{{integration-key}}"
Dim url = "https://events.pagerduty.com/integration/" & kx & "/enqueue"
