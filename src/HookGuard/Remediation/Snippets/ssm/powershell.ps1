# Install-Module AWS.Tools.SimpleSystemsManagement
$token = (Get-SSMParameter -Name 'STORE_NAME' -WithDecryption $true).Value
