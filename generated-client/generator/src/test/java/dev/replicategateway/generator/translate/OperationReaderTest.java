package dev.replicategateway.generator.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationReaderTest {
  @TempDir Path folder;

  @Test
  void whatIsNotGeneratedIsWarnedOf() throws IOException {
    Snippet snippet =
        Snippet.whole(
            folder,
            """
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            webhooks:
              sold: {post: {responses: {'200': {description: Noted.}}}}
            paths:
              /teas:
                servers: [{url: 'https://example.com/tea'}]
                post:
                  operationId: addTea
                  servers: [{url: 'https://example.com/new'}]
                  callbacks: {sold: {'{$request.body#/url}': {post: {}}}}
                  requestBody:
                    content:
                      application/xml: {schema: {type: string}}
                      application/json: {schema: {type: string}}
                  responses:
                    '200': {description: The tea., content: {application/json: {schema: {type: string}}}}
                    '201': {description: Again., content: {application/json: {schema: {type: string}}}}
                    '202': {description: Its number., content: {application/json: {schema: {type: integer}}}}
                    '204': {description: Nothing.}
                    default: {description: A problem., content: {application/json: {schema: {type: boolean}}}}
            components:
              securitySchemes: {certificate: {type: mutualTLS}}
            """);

    assertThat(snippet.warnings.all())
        .containsExactlyInAnyOrder(
            "snippet.yaml#/paths/~1teas/servers: is ignored: requests go to the base URL of your"
                + " Retrofit; build another one for this server",
            "snippet.yaml#/paths/~1teas/post/servers: is ignored: requests go to the base URL of your"
                + " Retrofit; build another one for this server",
            "snippet.yaml#/paths/~1teas/post/requestBody/content: has several media types; the one"
                + " that is sent is application/json",
            "snippet.yaml#/paths/~1teas/post/responses/202: has another type than a lower status,"
                + " and is read as that",
            "snippet.yaml#/components/securitySchemes/certificate: is no secret of a request; give"
                + " the certificate to your OkHttpClient");
  }

  @Test
  void operationsOfOneNameAreWarnedOfWithThePlaceOfBoth() throws IOException {
    Snippet snippet =
        Snippet.whole(
            folder,
            """
            openapi: 3.0.3
            info: {title: Shop, version: '1'}
            paths:
              /a: {get: {operationId: getIt, responses: {'204': {description: n}}}}
              /b: {get: {operationId: get-it, responses: {'204': {description: n}}}}
            """);

    assertThat(snippet.warnings.all())
        .containsExactly(
            "snippet.yaml#/paths/~1b/get: would be the method getIt, as"
                + " snippet.yaml#/paths/~1a/get is; it is getIt2. To choose a name, give it another"
                + " operationId");
  }

  @Test
  void undeclaredFieldsOfAFormAreWarnedOf() throws IOException {
    Snippet snippet =
        Snippet.whole(
            folder,
            """
            openapi: 3.0.3
            info: {title: Shop, version: '1'}
            paths:
              /teas:
                post:
                  requestBody:
                    content:
                      application/x-www-form-urlencoded:
                        schema: {type: object, properties: {name: {type: string}}, additionalProperties: {type: string}}
                  responses: {'204': {description: Nothing.}}
              /cups:
                post:
                  requestBody:
                    content:
                      multipart/form-data:
                        schema: {type: object, properties: {name: {type: string}}, additionalProperties: false}
                  responses: {'204': {description: Nothing.}}
            """);

    assertThat(snippet.warnings.all())
        .containsExactly(
            "snippet.yaml#/paths/~1teas/post/requestBody/content/application~1x-www-form-urlencoded"
                + "/schema/additionalProperties: is ignored: the method takes the declared fields");
  }

  @Test
  void whatIsNoMediaTypeIsWarnedOf() throws IOException {
    Snippet snippet =
        Snippet.whole(
            folder,
            """
            openapi: 3.0.3
            info: {title: Shop, version: '1'}
            paths:
              /teas:
                post:
                  requestBody: {content: {json: {schema: {type: string}}}}
                  responses: {'204': {description: Nothing.}}
                put:
                  requestBody: {content: {'application/json, text/json': {schema: {type: string}}}}
                  responses: {'204': {description: Nothing.}}
                patch:
                  requestBody: {content: {'application/vnd.tea+json; charset=utf-8': {schema: {type: string}}}}
                  responses: {'204': {description: Nothing.}}
              /cups:
                post:
                  requestBody: {content: {'*/*': {schema: {type: string}}}}
                  responses: {'204': {description: Nothing.}}
                put:
                  requestBody: {content: {image: {schema: {type: string, format: binary}}}}
                  responses: {'204': {description: Nothing.}}
            """);

    assertThat(snippet.warnings.all())
        .containsExactly(
            "snippet.yaml#/paths/~1teas/put/requestBody/content/application~1json, text~1json: is no"
                + " media type such as application/json, so that Retrofit refuses the call",
            "snippet.yaml#/paths/~1teas/post/requestBody/content/json: is no media type such as"
                + " application/json, so that Retrofit refuses the call");
  }

  @Test
  void misspeltWordsOfOpenApiAreWarnedOf() throws IOException {
    Snippet snippet =
        Snippet.whole(
            folder,
            """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths:
              /teas:
                x-owner: {a: b}
                gett: {operationId: getTeas}
                post:
                  operationId: addTea
                  parameters:
                    - {name: filter, in: query, style: deepobject, schema: {type: object, properties: {a: {type: string}}}}
                  responses:
                    '2O1': {description: Added.}
                    4XX: {description: Refused.}
            components:
              securitySchemes: {login: {type: htp, scheme: basic}}
            """);

    assertThat(snippet.warnings.all())
        .containsExactlyInAnyOrder(
            "snippet.yaml#/paths/~1teas/gett: is not a method of OpenAPI: gett; expected one of get,"
                + " put, post, delete, options, head, patch, trace",
            "snippet.yaml#/paths/~1teas/post/parameters/0/style: is not a style of OpenAPI:"
                + " deepobject; expected one of deepObject, form, label, matrix, pipeDelimited,"
                + " simple, spaceDelimited",
            "snippet.yaml#/paths/~1teas/post/responses/2O1: is not a status; expected, for example,"
                + " 200, 4XX or default",
            "snippet.yaml#/components/securitySchemes/login/type: is not a type of OpenAPI: htp;"
                + " expected one of apiKey, http, mutualTLS, oauth2, openIdConnect");
  }
}
