# In the project's folder. What is typed goes to the SDK's standard input, never into a command line.
dotnet user-secrets init
stty -echo; read -r value; stty echo
printf '{"PagerDuty:Token":"%s"}' "$value" | dotnet user-secrets set
# appsettings.json keeps "PagerDuty": { "Token": "" }; outside Development set PagerDuty__Token.
