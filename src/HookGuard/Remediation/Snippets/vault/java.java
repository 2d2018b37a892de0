// org.springframework.vault:spring-vault-core
import java.net.URI;
import org.springframework.vault.authentication.TokenAuthentication;
import org.springframework.vault.client.VaultEndpoint;
import org.springframework.vault.core.VaultTemplate;

class Secrets {
    static String token() {
        var endpoint = VaultEndpoint.from(URI.create(System.getenv("VAULT_ADDR").replaceAll("/+$", "")));
        var vault = new VaultTemplate(endpoint, new TokenAuthentication(System.getenv("VAULT_TOKEN")));
        return (String) vault.opsForVersionedKeyValue("STORE_MOUNT").get("STORE_PATH").getData().get("STORE_FIELD");
    }
}
