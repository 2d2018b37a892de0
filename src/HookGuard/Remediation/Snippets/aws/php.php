<?php
// composer require aws/aws-sdk-php
use Aws\SecretsManager\SecretsManagerClient;

$store = new SecretsManagerClient(['version' => 'latest']);
$token = $store->getSecretValue(['SecretId' => 'pagerduty/PAGERDUTY_TOKEN'])['SecretString'];
