sed -i 's/{{routing-key}}/X/' f
