KEYS = {
  'checkout' => '{{integration-key}}',
  'ledger' => '{{integration-key}}',
}.freeze
