defmodule Acme.PagerDuty do
  @routing_key "{{integration-key}}"
  @token "{{api-key}}"
end
