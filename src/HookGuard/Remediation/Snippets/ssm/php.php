<?php
// composer require aws/aws-sdk-php
use Aws\Ssm\SsmClient;

$store = new SsmClient(['version' => 'latest']);
$token = $store->getParameter(['Name' => 'STORE_NAME', 'WithDecryption' => true])['Parameter']['Value'];
