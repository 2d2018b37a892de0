<?php
// composer require aws/aws-sdk-php
use Aws\SecretsManager\SecretsManagerClient;

$store = new SecretsManagerClient(['version' => 'latest']);
$token = $store->getSecretValue(['SecretId' => 'STORE_NAME'])['SecretString'];
