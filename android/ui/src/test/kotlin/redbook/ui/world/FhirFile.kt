package redbook.ui.world

/**
 * A file as another system gives it: the child's [birthday], a vaccine, a weight, an answered questionnaire that no entry has a field
 * for, and two people who stand behind it.
 */
fun fhirFile(birthday: String = "2026-11-10", kilograms: Double = 3.9): ByteArray {
    val child = """"subject": {"reference": "Patient/child"}"""
    val weight = """"valueQuantity": {"value": $kilograms, "unit": "kg", "system": "http://unitsofmeasure.org", "code": "kg"}"""
    val resources = listOf(
        """"resourceType": "Patient", "id": "child", "name": [{"text": "Noah Patel"}], "birthDate": "$birthday"""",
        """"resourceType": "Immunization", "id": "1", "status": "completed", "patient": {"reference": "Patient/child"},
            "occurrenceDateTime": "2026-11-20", "vaccineCode": {"text": "BCG"}""",
        """"resourceType": "Observation", "id": "2", "status": "final", $child, "effectiveDateTime": "2026-11-24",
            "code": {"coding": [{"system": "http://loinc.org", "code": "29463-7"}]}, $weight""",
        """"resourceType": "QuestionnaireResponse", "id": "3", "status": "completed", $child""",
        """"resourceType": "Practitioner", "id": "4"""",
        """"resourceType": "Practitioner", "id": "5"""",
    )
    val entries = resources.joinToString { """{"resource": {$it}}""" }
    return """{"resourceType": "Bundle", "type": "collection", "entry": [$entries]}""".encodeToByteArray()
}
