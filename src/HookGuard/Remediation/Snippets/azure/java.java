// com.azure:azure-identity com.azure:azure-security-keyvault-secrets
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.security.keyvault.secrets.SecretClientBuilder;

class Secrets {
    static String token() {
        return new SecretClientBuilder()
            .vaultUrl("https://STORE_VAULT.vault.azure.net")
            .credential(new DefaultAzureCredentialBuilder().build())
            .buildClient()
            .getSecret("STORE_SECRET")
            .getValue();
    }
}
