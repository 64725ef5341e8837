package stranger;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What the service's configuration says of the gateway. */
@ConfigurationProperties("replicate")
public record ReplicateProperties(URI baseUrl, String apiKey, Duration timeout) {}
