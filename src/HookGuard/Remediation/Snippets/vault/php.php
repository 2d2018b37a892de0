<?php
// There is no official client: this is Vault's own HTTP interface.
$answer = file_get_contents(
    rtrim(getenv('VAULT_ADDR'), '/') . '/v1/STORE_MOUNT/data/STORE_PATH',
    context: stream_context_create(['http' => ['header' => 'X-Vault-Token: ' . getenv('VAULT_TOKEN')]]),
) ?: throw new RuntimeException('Vault did not answer');
$token = json_decode($answer, flags: JSON_THROW_ON_ERROR)->data->data->{'STORE_FIELD'};
