const a = "{{hex:32}}"
const b = "{{hex:32}}"
