param tenantId string = '{{guid}}'
param pagerDutyActionGroupId string = '/subscriptions/{{guid}}/resourceGroups/rg/providers/microsoft.insights/actionGroups/pagerduty'
