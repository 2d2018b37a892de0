package key

const pem = "-----BEGIN EC PRIVATE KEY-----\n" +
	"{{base64:64}}\n" +
	"u+{{base64:18}}\n" +
	"-----END EC PRIVATE KEY-----"
