module Pager
let [<Literal>] PagerDutyToken = "{{api-key}}"
let routingKey = "{{routing-key}}"
