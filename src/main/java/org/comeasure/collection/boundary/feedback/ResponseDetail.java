package org.comeasure.collection.boundary.feedback;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One response with the questions that were asked. */
@Schema(name = "ResponseDetail")
public record ResponseDetail(
    ResponseView response,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = AnsweredQuestion.class,
            description = "In the order in which they were asked, in the caller's language")
        List<AnsweredQuestion> questions) {}
