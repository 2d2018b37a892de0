Dim kx As String = "{{api-key}}"
client.DefaultRequestHeaders.Add("Authorization", "Token token=" & kx)
