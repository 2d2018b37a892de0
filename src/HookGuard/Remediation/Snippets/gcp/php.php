<?php
// composer require google/cloud-secret-manager
use Google\Cloud\SecretManager\V1\AccessSecretVersionRequest;
use Google\Cloud\SecretManager\V1\Client\SecretManagerServiceClient;

$name = 'projects/STORE_PROJECT/secrets/STORE_SECRET/versions/latest';
$answer = (new SecretManagerServiceClient())->accessSecretVersion((new AccessSecretVersionRequest())->setName($name));
$token = $answer->getPayload()->getData();
