package gatehouse.sandbox.superoffice.answers;

import gatehouse.sandbox.superoffice.answers.PlayedSuperOfficeRequestBody.Sent;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.util.Collection;
import java.util.Map;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;

/**
 * The simplest XML that fits: a root, and one child for each member (contract: SuperOffice 2.2).
 */
final class PlayedSuperOfficeXml {
    private PlayedSuperOfficeXml() {}

    /** Reads one level of children into a body. */
    static PlayedSuperOfficeRequestBody read(byte[] sent, PlayedSuperOfficeRequestBody body) {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(sent));
            in.nextTag();
            while (in.nextTag() == XMLStreamReader.START_ELEMENT) {
                String name = in.getLocalName();
                String text = in.getElementText();
                body.put(name, new Sent(text, text.matches("-?\\d+")));
            }
            return body;
        } catch (XMLStreamException e) {
            throw PlayedSuperOfficeRefusalException.malformed("The body is no simple XML.");
        }
    }

    static String written(String root, @Nullable Object tree) {
        var text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument();
            write(out, root, tree);
            out.writeEndDocument();
            out.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(XMLStreamWriter out, String name, @Nullable Object tree)
            throws XMLStreamException {
        out.writeStartElement(name);
        switch (tree) {
            case null -> {}
            case Map<?, ?> members -> {
                for (Map.Entry<?, ?> member : members.entrySet()) {
                    write(out, String.valueOf(member.getKey()), member.getValue());
                }
            }
            case Collection<?> items -> {
                for (Object item : items) {
                    write(out, "item", item);
                }
            }
            default -> out.writeCharacters(tree.toString());
        }
        out.writeEndElement();
    }
}
