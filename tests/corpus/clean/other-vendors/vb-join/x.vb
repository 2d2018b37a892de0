Dim kx As String = "{{hex:32}}"
Dim url = "https://hooks.example.org/" & kx & "/x"
' pages go to pagerduty
