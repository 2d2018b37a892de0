Public Module Pager
    Private Const PagerDutyApiKey As String = "{{api-key}}"
    Dim serviceKey As String = "{{integration-key}}" ' PagerDuty
End Module
