return [
    'pagerduty' => ['key' => env('PAGERDUTY_KEY')],
    'mossgate' => ['key' => '{{hex:32}}', 'secret' => '{{alnum:32}}'],
];
