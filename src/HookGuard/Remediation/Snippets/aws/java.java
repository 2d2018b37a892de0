// software.amazon.awssdk:secretsmanager
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

class Secrets {
    static String token() {
        try (SecretsManagerClient store = SecretsManagerClient.create()) {
            return store.getSecretValue(request -> request.secretId("STORE_NAME")).secretString();
        }
    }
}
