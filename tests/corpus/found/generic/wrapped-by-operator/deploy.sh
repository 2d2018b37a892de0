export PD_TOKEN={{api-key}} && echo ok
[ "$PD_TOKEN" == "{{api-key}}" ]
