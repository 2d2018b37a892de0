$tok = '{{api-key}}'
$h = @{ Authorization = 'Token token={0}' -f $tok }
