// com.google.cloud:google-cloud-secretmanager
import com.google.cloud.secretmanager.v1.SecretManagerServiceClient;
import com.google.cloud.secretmanager.v1.SecretVersionName;
import java.io.IOException;

class Secrets {
    static String token() throws IOException {
        try (SecretManagerServiceClient store = SecretManagerServiceClient.create()) {
            var version = SecretVersionName.of("STORE_PROJECT", "STORE_SECRET", "latest");
            return store.accessSecretVersion(version).getPayload().getData().toStringUtf8();
        }
    }
}
