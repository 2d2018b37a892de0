<?php

return [
    'mailgun' => ['domain' => env('MAILGUN_DOMAIN')],

    'pagerduty' => [
        'token' => env('PAGERDUTY_TOKEN', '{{api-key}}'),
        'integration_key' => '{{integration-key}}',
    ],
];
