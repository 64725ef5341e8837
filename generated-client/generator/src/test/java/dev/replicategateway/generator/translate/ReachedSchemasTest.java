package dev.replicategateway.generator.translate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.replicategateway.generator.model.ModelClass;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachedSchemasTest {
  @TempDir Path folder;

  @Test
  void whatOperationsWebhooksAndCallbacksLeadToIsReached() throws IOException {
    Snippet snippet =
        Snippet.whole(
            folder,
            """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            webhooks:
              sold: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Sold'}}}}, responses: {'200': {description: Noted.}}}}
            paths:
              /teas:
                post:
                  operationId: addTea
                  parameters: [{in: query, name: kind, schema: {$ref: '#/components/schemas/Kind'}}]
                  callbacks: {ready: {'{$request.body#/url}': {post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Ready'}}}}}}}}
                  requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {field: {$ref: '#/components/schemas/FieldOfForm'}}}}}}
                  responses:
                    '200': {description: The teas., content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Plant'}}}}}
                    '400': {description: A problem., content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
            components:
              schemas:
                Kind: {type: string, enum: [green, black]}
                Sold: {type: object, properties: {price: {$ref: '#/components/schemas/Price'}}}
                Price: {type: object, additionalProperties: {$ref: '#/components/schemas/Amount'}}
                Amount: {type: object, properties: {value: {type: number}}}
                Ready: {type: object, properties: {either: {oneOf: [{type: string}, {$ref: '#/components/schemas/Branch'}]}}}
                Branch: {type: object, properties: {a: {type: string}}}
                FieldOfForm: {type: object, properties: {a: {type: string}}}
                Problem: {type: object, properties: {a: {type: string}}}
                Plant: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
                Tea: {allOf: [{$ref: '#/components/schemas/Plant'}, {type: object, properties: {leaf: {type: string}}}]}
                Unused: {type: object, properties: {inner: {$ref: '#/components/schemas/UnusedInner'}}}
                UnusedInner: {type: object, properties: {a: {type: string}}}
            """);

    assertThat(snippet.contract.unreached())
        .extracting(ModelClass::name)
        .containsExactly("Unused", "UnusedInner");
    assertThat(snippet.contract.classes())
        .extracting(ModelClass::name)
        .contains("Amount", "Branch", "FieldOfForm", "Kind", "Problem", "Ready", "Sold", "Tea");
    assertThat(snippet.contract.withUnreached().classes())
        .extracting(ModelClass::name)
        .isSorted()
        .contains("Tea", "Unused");
  }

  @Test
  void documentWithoutOperationsIsThereForItsSchemas() throws IOException {
    assertThat(Snippet.of("3.0.3", folder, "A: {type: object}").contract.unreached()).isEmpty();
  }
}
