package stranger;

import dev.replicategateway.client.model.ContractValue;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Has every model written by itself, wherever Spring writes JSON. */
@JacksonComponent
public final class ContractValueSerializer extends StdSerializer<ContractValue> {
  public ContractValueSerializer() {
    super(ContractValue.class);
  }

  @Override
  public void serialize(ContractValue value, JsonGenerator json, SerializationContext context) {
    json.writeRawValue(value.toJson());
  }
}
