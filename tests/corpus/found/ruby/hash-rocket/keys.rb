PAGER_DUTY_KEYS = {
  :web => "{{integration-key}}",
  "db" => '{{integration-key}}',
}.freeze
