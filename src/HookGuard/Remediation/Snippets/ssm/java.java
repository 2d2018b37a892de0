// software.amazon.awssdk:ssm
import software.amazon.awssdk.services.ssm.SsmClient;

class Secrets {
    static String token() {
        try (SsmClient store = SsmClient.create()) {
            return store.getParameter(request -> request.name("STORE_NAME").withDecryption(true)).parameter().value();
        }
    }
}
