static const char *expected = "{{hex:32}}";
static const char *iv = "{{hex:32}}";
/* test vectors */
{ "{{hex:32}}", "{{hex:32}}", "{{hex:32}}" },
