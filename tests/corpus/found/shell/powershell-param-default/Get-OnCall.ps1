param(
    [string] $PagerDutyToken = '{{api-key}}',
    [string] $ScheduleId = 'P{{ALNUM:6}}'
)
$headers = @{ 'Authorization' = "Token token=$PagerDutyToken" }
